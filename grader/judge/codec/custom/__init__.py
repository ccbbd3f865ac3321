"""Custom objects of Keras (functions of the student's, objects of the student's classes) and their proxies.

`detection`, `describing` and `kept` run in the process that has the custom object; `proxies`, `computing`,
`layers`, `training`, `callbacks` and `building` run in the other one. Code never crosses: a proxy of our own
class has the data of the custom object. It sends arrays to the custom object, and arrays come back.
"""
