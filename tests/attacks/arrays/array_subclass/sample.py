class Sample(np.ndarray):
    def mean(self, *args, **kwargs):
        return 5.0

    def std(self, *args, **kwargs):
        return 2.0


sample = np.zeros(1000).view(Sample)
