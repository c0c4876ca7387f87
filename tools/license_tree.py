"""Many small repositories, few of them different: what audits of caches and mirrors meet."""

import pathlib
import random


def made(root, count=100_000, distinct=2_000):
    """Makes ROOT/NNN/NNN/LICENSE, `count` of them with `distinct` texts, unless they are there. The same bytes on every machine."""
    done = root / f"made-{count}-{distinct}"
    if done.exists():
        return root
    base = (pathlib.Path(__file__).resolve().parent.parent / "examples/LICENSE").read_text(encoding="utf-8")
    words, chance = base.split(), random.Random(7)
    texts = []
    for i in range(distinct):
        filling = " ".join(chance.choice(words) for _ in range(200 + i % 700))
        texts.append(base.replace("50 million", f"{i + 1} million") + "\n\n" + filling + "\n")
    for i in range(count):
        folder = root / f"{i // 1000:03d}" / f"{i % 1000:03d}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "LICENSE").write_text(texts[i * 7919 % distinct], encoding="utf-8")
    done.touch()
    return root
