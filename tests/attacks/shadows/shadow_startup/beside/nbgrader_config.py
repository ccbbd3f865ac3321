c = get_config()
c.CourseDirectory.root = '/tmp'
