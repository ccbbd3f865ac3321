"""RPC between the judge and the student's kernel; both sides run this code.

- `frames`: messages on a socket, as `grader.frames`.
- `connection`: sends requests and waits for replies; serves the other side's requests meanwhile.
- `object_table`: the objects that one side has exported, and the proxies that it has imported.
- `reference`, `proxies`: descriptions of exported objects, and their proxies on the other side.
- `caller`, `dispatcher`: sends the requests of proxies; serves them on the other side.
- `exceptions`: exceptions as plain data.
- `filters`: filters of warnings as plain data; calls that a warning counts as the notebook's.

Everything that comes from the student's kernel is hostile: it is decoded as data (`codec`) and checked.
"""
