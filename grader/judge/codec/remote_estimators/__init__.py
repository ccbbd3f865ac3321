"""Estimators and functions that stay in their process, within an object of scikit-learn's, and their proxies.

`replacing` finds them and puts marks in their places; `describing` and `kept` work where they are;
`proxies` and `scores` work at the other end. Code never crosses: a proxy sends arrays, and arrays come back.
"""
