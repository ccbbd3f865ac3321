for number in range(60):
    get_ipython().payload_manager.write_payload({"source": f"set_next_input{number}", "text": "y" * 10_000_000}, single=False)
