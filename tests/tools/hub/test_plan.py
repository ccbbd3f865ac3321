"""The plan of a hub is kept from everybody but its owner, and read as it was written."""

import socket

import pytest

from tools.hub.plan import PEOPLE, Plan, free_ports, load, new_password, save


@pytest.fixture
def plan(tmp_path) -> Plan:
    return Plan(
        root=str(tmp_path),
        unit="01_regression",
        password=new_password(),
        port=8000,
        hub_port=8001,
        proxy_port=8002,
        has_accounts=False,
        has_view=False,
        watches=True,
    )


def test_it_is_read_as_it_was_written(plan, tmp_path):
    save(plan)
    assert load(tmp_path) == plan


def test_nobody_else_reads_the_password(plan, tmp_path):
    save(plan)
    assert (tmp_path / "hub.json").stat().st_mode & 0o077 == 0


def test_each_person_has_folders_of_the_own(plan):
    folders = [place(person) for person in PEOPLE for place in (plan.home, plan.temporary, plan.settings)]
    assert len(set(folders)) == 9
    assert plan.course.is_relative_to(plan.home("hub-teacher"))


def test_passwords_differ_and_are_long():
    assert len({new_password() for _ in range(9)}) == 9
    assert len(new_password()) >= 8  # JupyterHub refuses shorter ones


def test_ports_are_free_and_different():
    ports = free_ports(3)
    assert len(set(ports)) == 3
    for port in ports:
        socket.create_server(("127.0.0.1", port)).close()
