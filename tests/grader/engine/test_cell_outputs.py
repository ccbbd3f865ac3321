"""What a cell's messages leave in its notebook, however they come."""

from nbformat.v4 import new_code_cell

from grader.engine.cell_outputs import CellOutputs


def taken(messages, most=1000, most_of_all=5000):
    """Let one cell take messages (kind, content, size); return it."""
    cell, outputs = new_code_cell(), CellOutputs(most, most_of_all)
    outputs.begin()
    for kind, content, size in messages:
        outputs.take(kind, content, size, cell)
    return cell


def stream(text="x", size=100):
    return "stream", {"name": "stdout", "text": text}, size


def shown(text="x", size=100, name="d", kind="display_data"):
    content = {"data": {"text/plain": text}, "metadata": {}, "transient": {"display_id": name}}
    return kind, content, size


def texts(cell):
    return [output.get("text") or output.data["text/plain"] for output in cell.outputs]


def test_fields_that_a_notebook_does_not_have_are_not_kept():
    kind, content, size = shown()
    cell = taken([(kind, content | {"execution_count": "x" * 100, "more": "y"}, size)])
    assert set(cell.outputs[0]) == {"output_type", "data", "metadata"}
    assert cell.execution_count is None


def test_other_messages_leave_nothing():
    content = {"data": {"state": {}}, "comm_id": "a", "execution_count": 5, "target_name": "x"}
    kinds = ("comm_open", "comm_msg", "comm_close", "shutdown_reply", "debug_event", "", "input_request")
    cell = taken([(kind, content, 10) for kind in kinds])
    assert cell.outputs == [] and cell.execution_count is None


def test_over_the_limit_of_a_cell_there_is_one_note():
    cell = taken([stream(size=400)] * 5)
    assert texts(cell) == ["x", "x", "\n[output cut after 1,000 bytes]\n"]


def test_the_notebook_has_a_limit_too():
    outputs, cells = CellOutputs(1000, 2500), [new_code_cell() for _ in range(4)]
    for cell in cells:
        outputs.begin()
        outputs.take(*stream(size=900), cell)
    assert [texts(cell)[0][:5] for cell in cells] == ["x", "x", "\n[out", "\n[out"]


def test_an_update_counts_wherever_it_shows():
    assert texts(taken([shown()] * 3 + [shown("new", 300, kind="update_display_data")])) == ["new"] * 3
    over = taken([shown()] * 4 + [shown("new", 300, kind="update_display_data")])
    assert texts(over) == ["x"] * 4 + ["\n[output cut after 1,000 bytes]\n"]


def test_an_output_that_comes_again_under_its_display_id_renews_the_others():
    assert texts(taken([shown("old"), shown("new")])) == ["new", "new"]
    assert texts(taken([shown("a", 20), shown("b", 600)])) == ["a", "b", "\n[output cut after 1,000 bytes]\n"]


def test_an_update_may_be_smaller_and_then_there_is_room():
    small = shown("new", 10, kind="update_display_data")
    assert texts(taken([shown(size=900), small, stream("y", 900)])) == ["new", "y"]


def test_an_update_of_another_cell_counts_here():
    outputs, (first, second) = CellOutputs(1000, 5000), [new_code_cell(), new_code_cell()]
    outputs.begin()
    for _ in range(9):
        outputs.take(*shown(), first)
    outputs.begin()
    outputs.take(*shown("new", 300, kind="update_display_data"), second)
    assert texts(first) == ["x"] * 9 and len(second.outputs) == 1


def test_what_is_cleared_is_gone_and_counts_no_more():
    clear = "clear_output", {"wait": False}, 20
    cell = taken([shown(size=900), clear, stream("y", 900), shown("z", 50, kind="update_display_data")])
    assert texts(cell) == ["y"]


def test_a_clear_that_waits_comes_with_the_next_output():
    clear = "clear_output", {"wait": True}, 20
    assert texts(taken([stream("a"), clear])) == ["a"]
    assert texts(taken([stream("a"), clear, stream("b")])) == ["b"]


def test_odd_contents_do_no_harm():
    odd = (None, 5, "x", [], {"display_id": []}, {"display_id": "d" * 10_000})
    for kind in ("display_data", "update_display_data", "execute_result", "error", "stream"):
        for transient in odd:
            taken([(kind, {"transient": transient, "data": transient}, 10)] * 2)


def test_the_number_of_a_run_is_a_number():
    assert taken([("execute_input", {"execution_count": 7}, 10)]).execution_count == 7
    assert taken([("execute_input", {"execution_count": "7" * 99}, 10)]).execution_count is None
