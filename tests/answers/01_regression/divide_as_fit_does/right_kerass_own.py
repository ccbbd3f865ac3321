# Keras divides them itself.
from keras.src.trainers.data_adapters.array_slicing import train_validation_split

def divide_as_fit_does(values, validation_split):
    (fitted,), (kept,) = train_validation_split([np.array(values)], validation_split)
    return fitted, kept
