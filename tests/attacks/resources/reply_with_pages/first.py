manager = get_ipython().payload_manager
for number in range(60):
    manager.write_payload({"source": f"page{number}", "data": {"text/plain": "x" * 10_000_000}, "start": 0}, single=False)
