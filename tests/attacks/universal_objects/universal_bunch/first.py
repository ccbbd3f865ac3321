from sklearn.utils import Bunch
