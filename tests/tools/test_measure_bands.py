from tools.measure_bands import main


def test_the_command_says_what_is_wrong(tmp_path, capsys):
    assert main(["99", "--lessons", str(tmp_path)]) == 1
    assert "bands: No lesson is called '99'" in capsys.readouterr().err
