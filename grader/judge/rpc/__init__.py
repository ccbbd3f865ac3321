"""RPC between the judge and the student's kernel; both sides run this code.

- ``frames``: messages on a socket: eight bytes of length, then the message.
- ``connection``: sends a request and waits for its reply, and serves the other side's requests meanwhile.
- ``object_table``: the objects that one side exported, and the proxies of those that it imported.
- ``reference``, ``proxies``: how an exported object is described, and what stands for it on the other side.
- ``caller``, ``dispatcher``: requests that proxies make, and how the other side carries them out.
- ``exceptions``: exceptions as data.

Whatever comes from the student's kernel is hostile: it is decoded as data (``codec``) and checked.
"""
