"""Custom objects of Keras (a class or function of the student's within a Keras object) and their proxies.

`detection`, `describing` and `kept` work where the custom object is; `proxies`, `computing`, `layers`,
`training`, `callbacks` and `building` work at the other end. Code never crosses: a proxy of our own class
has the data of the custom object and sends arrays to it, and arrays come back.
"""
