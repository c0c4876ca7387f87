#!/usr/bin/env python3
"""written_models_test.py PROGRAM PACKAGES: reads model files that the writers of their formats made.

PACKAGES is the folder that tools/fetch-corpus fills with gguf, safetensors, onnx and numpy; without them the test is skipped (77).
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

TERMS = """Lamp Licence

You may use, change and pass on these weights.
You must not use them for commercial purposes.

If your products have more than 5 million monthly active users, you must ask \u201cLamp\u201d for another licence.
"""


def scan(path, *options):
    run = subprocess.run([program, "scan", path, "--format", "json", *options], stdout=subprocess.PIPE, check=False)
    return json.loads(run.stdout)["results"][0]


class Written(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def path(self, name):
        return pathlib.Path(self.folder.name) / name

    def check_terms(self, path, within):
        """Both terms are found, and proven by the bytes of the file."""
        result = scan(path)
        self.assertEqual(result["verdict"], "restricted")
        self.assertEqual([finding["kind"] for finding in result["findings"]], ["non-commercial", "scale-cap"])
        data = path.read_bytes()
        for finding in result["findings"]:
            span = finding["span"]
            self.assertEqual(data[span["start"] : span["end"]].decode(), finding["quote"])
            self.assertEqual(span["within"], within)

    def gguf(self, name, endianness, **extra):
        path = self.path(name)
        writer = gguf.GGUFWriter(path, "llama", endianess=endianness)
        writer.add_name("Lamp")
        writer.add_context_length(4096)
        writer.add_tags(["lamp", "light"])
        writer.add_token_list([f"t{i}" for i in range(5000)])
        writer.add_token_scores([0.5] * 5000)
        for key, value in extra.items():
            getattr(writer, f"add_{key}")(value)
        writer.add_tensor("w", numpy.zeros((64, 64), dtype=numpy.float32))
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()
        return path

    def test_gguf_ids_of_either_byte_order(self):
        for endianness in (gguf.GGUFEndian.LITTLE, gguf.GGUFEndian.BIG):
            result = scan(self.gguf("m.gguf", endianness, license="llama3.1"))
            self.assertEqual(result["verdict"], "restricted", endianness)
            self.assertEqual(result["license"]["match"], "reference")
            self.assertTrue(all(finding["quote"] == "llama3.1" for finding in result["findings"]))
            self.assertEqual(result["warnings"], [])

    def test_gguf_names_and_links(self):
        path = self.gguf("m.gguf", gguf.GGUFEndian.LITTLE, license="other", license_link="https://example.org/terms")
        result = scan(path)
        self.assertEqual(result["verdict"], "unclear")
        self.assertIn("https://example.org/terms", result["summary"])
        self.assertEqual(scan(self.gguf("n.gguf", gguf.GGUFEndian.LITTLE, license="other", license_name="gemma"))["verdict"], "restricted")

    def test_gguf_without_a_licence(self):
        result = scan(self.gguf("m.gguf", gguf.GGUFEndian.LITTLE))
        self.assertEqual(result["verdict"], "unclear")
        self.assertIn("names no licence", result["summary"])

    def test_large_gguf_is_hashed_whole(self):
        path = self.gguf("m.gguf", gguf.GGUFEndian.LITTLE, license="apache-2.0")
        with path.open("ab") as file:
            file.write(bytes(3 << 20))
        hashed = subprocess.run(["sha256sum", path], stdout=subprocess.PIPE, check=True).stdout.split()[0].decode()
        result = scan(path, "--sha256")
        self.assertEqual((result["verdict"], result["sha256"]), ("open-source", hashed))

    def test_safetensors(self):
        path = self.path("m.safetensors")
        safetensors.numpy.save_file({"w": numpy.zeros(1 << 19, dtype=numpy.float32)}, path, metadata={"modelspec.license": "MIT"})
        self.assertEqual(scan(path)["license"]["id"], "MIT")

    def test_terms_in_safetensors(self):
        path = self.path("m.safetensors")
        metadata = {"format": "np", "modelspec.title": "Lamp \u706f", "modelspec.license": TERMS}
        safetensors.numpy.save_file({"w": numpy.zeros(4, dtype=numpy.float32)}, path, metadata=metadata)
        self.check_terms(path, "modelspec.license")

    def onnx(self, **properties):
        graph = onnx.helper.make_graph([], "g", [], [], initializer=[onnx.numpy_helper.from_array(numpy.zeros(1 << 16), "w")])
        model = onnx.helper.make_model(graph, producer_name="lamp")
        onnx.helper.set_model_props(model, properties)
        path = self.path("m.onnx")
        path.write_bytes(model.SerializeToString())
        return path

    def test_onnx(self):
        self.assertEqual(scan(self.onnx(model_license="Apache-2.0", model_author="Lamp"))["license"]["id"], "Apache-2.0")
        self.check_terms(self.onnx(model_author="Lamp", model_license=TERMS), "model_license")
        self.assertEqual(scan(self.onnx(model_author="Lamp"))["verdict"], "unclear")


if __name__ == "__main__":
    program, packages = sys.argv[1:]
    sys.path.insert(0, packages)
    try:
        import gguf
        import numpy
        import onnx
        import onnx.numpy_helper
        import safetensors.numpy
    except ImportError as missing:
        print(f"skipped: {missing}; tools/fetch-corpus brings the packages", file=sys.stderr)
        sys.exit(77)
    unittest.main(argv=sys.argv[:1])
