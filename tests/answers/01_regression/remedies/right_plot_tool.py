# Asks dl_history_plot, which the text allows.
words = {"good": "keep it", "still falling": "train longer", "jagged": "lower the learning rate",
         "overfitting": "stop earlier"}
remedies = {name: words[dl_history_plot(curve).shape] for name, curve in curves.items()}
