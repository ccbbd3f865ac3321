# Answers and tests await.
# %% given imports
import asyncio
# %% answer wait
async def twice(n):
    await asyncio.sleep(0)
    return 2 * n
# %% test t_await
assert await twice(2) == 4
# %% test t_gather
assert await asyncio.gather(twice(1), twice(2)) == [2, 4]
# === right t_await=1 t_gather=1
# === wrong t_await=0 t_gather=0
# %% wait
async def twice(n):
    return n
# === not_async t_await=0 t_gather=0
# %% wait
def twice(n):
    return 2 * n
