"""Ports for kernels over TCP."""

import socket

import pytest
from jupyter_client.connect import LocalPortCache

from grader.kernels import ports

HERE = "127.0.0.1"


@pytest.fixture(autouse=True)
def empty_cache(monkeypatch):
    monkeypatch.setattr(LocalPortCache.instance(), "currently_used_ports", set())


def test_a_port_is_outside_the_systems_own_range(tmp_path, monkeypatch):
    setting = tmp_path / "range"
    setting.write_text("11000\t65000\n")
    monkeypatch.setattr(ports, "SYSTEM_RANGE", setting)
    found = [ports.reserve_port(HERE) for _ in range(50)]
    assert len(set(found)) == 50
    assert all(10_000 <= port < 11_000 or port > 65_000 for port in found)
    assert set(found) <= LocalPortCache.instance().currently_used_ports


def test_a_port_in_use_is_not_given(tmp_path, monkeypatch):
    with socket.socket() as taken:
        taken.bind((HERE, 0))
        port = taken.getsockname()[1]
        monkeypatch.setattr(ports, "_outside", lambda first, last: [port])
        assert ports.reserve_port(HERE) != port


@pytest.mark.parametrize("content", [None, "", "one two", "10000 65535"])
def test_without_a_range_jupyter_client_finds_the_port(tmp_path, monkeypatch, content):
    setting = tmp_path / "range"
    if content is not None:
        setting.write_text(content)
    monkeypatch.setattr(ports, "SYSTEM_RANGE", setting)
    assert ports.reserve_port(HERE) in LocalPortCache.instance().currently_used_ports
