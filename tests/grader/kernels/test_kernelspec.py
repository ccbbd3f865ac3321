import json

from jupyter_client.kernelspec import KernelSpecManager

from grader.kernels.kernelspec import install_kernelspec


def test_jupyter_finds_the_kernelspec(tmp_path, monkeypatch):
    folder = install_kernelspec(tmp_path)
    assert folder == tmp_path / "share" / "jupyter" / "kernels" / "keras-warm"
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "share" / "jupyter"))
    spec = KernelSpecManager().get_kernel_spec("keras-warm")
    assert spec.display_name == "Python 3 (warm Keras)"
    assert spec.argv == ["python", "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    assert spec.metadata["kernel_provisioner"] == {"provisioner_name": "warm-provisioner", "config": {}}
    assert (folder / "logo-64x64.png").exists()


def test_installing_again_replaces_it(tmp_path):
    install_kernelspec(tmp_path)
    written = json.loads((install_kernelspec(tmp_path, ["numpy"]) / "kernel.json").read_text())
    assert written["metadata"]["kernel_provisioner"]["config"] == {"modules": ["numpy"]}
