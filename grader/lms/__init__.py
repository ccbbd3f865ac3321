"""Downloads of learning platforms in, marks out.

`archives.py` lists the files of a download, `platforms/` says whose each file is, `people.py` and
`roster.py` know the students, `choice.py` finds the notebooks of each, `plan.py` decides what to take,
`writing.py` puts it into `submitted/`.
`tables.py` reads the platforms' CSV files and changes single cells of them; `marks.py` fills marks into them.

Everything in a download is hostile: it is read as bytes, with limits, and never executed or unpickled here.
"""
