from __future__ import annotations

import gzip
import json
import signal
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from graph.errors import FileFormatError, InputError, StoreError
from graph.store import Manifest, load_store, open_store
from graph.store.disk import writing

Write = Callable[[str, str | bytes], Path]
LINE = '<http://e/s> <http://e/p> "%s" .\n'


def values(folder: Path) -> list[str]:
    with open_store(folder) as store:
        return sorted(quad.object.value for quad in store.quads())


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def disk(write: Write, tmp_path: Path) -> Path:
    load_store([write("old.nt", LINE % "old")], tmp_path / "disk")
    return tmp_path / "disk"


def test_a_load_says_what_it_made(write: Write, tmp_path: Path) -> None:
    path = write("a.ttl", "@prefix e: <http://e/> . e:s e:p 1, 2 .")
    manifest = load_store([path], tmp_path / "deep" / "disk")
    expected = Manifest(1, 2, manifest.loaded, (str(path),), {"e": "http://e/"})
    assert manifest == expected
    assert names(tmp_path / "deep" / "disk") == ["generation-1", "store.json", "store.lock"]


def test_a_new_load_takes_the_place_of_the_old(write: Write, disk: Path) -> None:
    load_store([write("new.nt", LINE % "new")], disk)
    assert values(disk) == ["new"]
    assert names(disk) == ["generation-2", "store.json", "store.lock"]


def test_who_reads_the_old_store_keeps_it_until_done(write: Write, disk: Path) -> None:
    with open_store(disk) as reader:
        load_store([write("new.nt", LINE % "new")], disk)
        assert [row[0].value for row in reader.select("SELECT ?o { ?s ?p ?o }")] == ["old"]
        assert reader.query("ASK { ?s ?p 'old' }").value
        assert values(disk) == ["new"]
    load_store([write("newer.nt", LINE % "newer")], disk)
    assert names(disk) == ["generation-3", "store.json", "store.lock"]


def test_progress_rises_to_the_bytes_on_disk(write: Write, tmp_path: Path) -> None:
    plain = write("a.nt", "".join(LINE % number for number in range(5000)))
    zipped = write("b.nt.gz", gzip.compress(plain.read_bytes(), mtime=0))
    heard: list[tuple[int, int]] = []
    load_store([plain, zipped], tmp_path / "disk", lambda *step: heard.append(step))
    total = plain.stat().st_size + zipped.stat().st_size
    assert heard[0] == (0, total)
    assert heard[-1] == (total, total)
    assert [done for done, _ in heard] == sorted(done for done, _ in heard)
    assert len(values(tmp_path / "disk")) == 5000


def test_a_malformed_file_leaves_the_old_store(write: Write, disk: Path) -> None:
    with pytest.raises(FileFormatError, match=r"bad\.nt, line 2"):
        load_store([write("good.nt", LINE % "new"), write("bad.nt", LINE % "x" + "no")], disk)
    assert values(disk) == ["old"]
    assert names(disk) == ["generation-1", "store.json", "store.lock"]


def test_other_folders_and_empty_requests_are_refused(write: Write, tmp_path: Path) -> None:
    path = write("mine/a.nt", LINE % "x")
    with pytest.raises(InputError, match="holds other things; choose a new or empty one"):
        load_store([path], tmp_path / "mine")
    with pytest.raises(InputError, match="is a file; a store needs a folder"):
        load_store([path], path)
    with pytest.raises(InputError, match="name at least one file"):
        load_store([], tmp_path / "disk")
    with pytest.raises(InputError, match="no file or folder"):
        load_store([tmp_path / "none.nt"], tmp_path / "disk")
    assert names(tmp_path) == ["mine"]


def test_a_second_load_at_the_same_time_is_refused(write: Write, disk: Path) -> None:
    with writing(disk), pytest.raises(StoreError, match="Another process is loading"):
        load_store([write("new.nt", LINE % "new")], disk)
    assert values(disk) == ["old"]


KILLED = """
import os, signal, sys
from graph.store import disk, load
at, source, store = sys.argv[1:]
def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)
if at == "reading":
    load.load_store([source], store, lambda done, total: done and die())
elif at == "before the manifest":
    load.write_manifest = die
elif at == "before the rename":
    disk.Path.replace = die
elif at == "before the cleaning":
    real = load.remove_unread_generations
    calls = []
    load.remove_unread_generations = lambda *a: die() if calls else calls.append(1)
load.load_store([source], store)
"""


@pytest.mark.parametrize("first", [True, False], ids=["no old store", "old store"])
@pytest.mark.parametrize(
    ("at", "survives"),
    [
        ("reading", "old"),
        ("before the manifest", "old"),
        ("before the rename", "old"),
        ("before the cleaning", "new"),
    ],
)
def test_a_load_killed_at_any_moment_leaves_the_old_store_or_the_new(
    write: Write, tmp_path: Path, at: str, survives: str, first: bool
) -> None:
    disk, new = tmp_path / "disk", write("new.nt", LINE % "new")
    if not first:
        load_store([write("old.nt", LINE % "old")], disk)
    done = subprocess.run([sys.executable, "-c", KILLED, at, str(new), str(disk)], check=False)
    assert done.returncode == -signal.SIGKILL
    if survives == "old" and first:
        with pytest.raises(StoreError, match="never finished; run it again"):
            open_store(disk)
    else:
        assert values(disk) == [survives]
    load_store([new], disk)
    assert values(disk) == ["new"]
    assert len(names(disk)) == 3


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"generation": "x", "sources": []}'])
def test_a_damaged_manifest_says_how_to_build_again(disk: Path, write: Write, content: str) -> None:
    (disk / "store.json").write_text(content, encoding="utf-8")
    with pytest.raises(StoreError, match=r"is damaged .*justice load FILES --store"):
        open_store(disk)
    load_store([write("new.nt", LINE % "new")], disk)
    assert values(disk) == ["new"]


def test_damaged_data_say_how_to_build_again(disk: Path) -> None:
    for file in (disk / "generation-1").iterdir():
        file.write_bytes(b"damaged")
    with pytest.raises(StoreError, match=r"is damaged .*justice load FILES --store"):
        open_store(disk)


def test_missing_data_say_how_to_build_again(disk: Path) -> None:
    (disk / "generation-1").rename(disk / "generation-9")
    with pytest.raises(StoreError, match="the folder of its data is missing"):
        open_store(disk)


def test_a_full_disk_leaves_the_old_store(write: Write, disk: Path) -> None:
    noise = (sha256(str(number).encode()).hexdigest() for number in range(20_000))
    big = write("big.nt", "".join(LINE % text for text in noise))
    program = """
import resource, signal, sys
from graph.errors import GraphError
from graph.store import load_store
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    load_store([sys.argv[1]], sys.argv[2])
except GraphError as error:
    print(error)
"""
    command = [sys.executable, "-c", program, str(big), str(disk)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "space on disk" in printed or "is the disk full" in printed
    assert values(disk) == ["old"]
    assert names(disk) == ["generation-1", "store.json", "store.lock"]


def test_many_processes_read_at_once(disk: Path) -> None:
    program = (
        "import sys; from graph.store import open_store; store = open_store(sys.argv[1]);"
        "print(len(store), store.query('ASK { ?s ?p ?o }').value, flush=True); input()"
    )
    readers = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(disk)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    answers = [reader.stdout.readline() for reader in readers if reader.stdout]
    for reader in readers:
        reader.communicate("\n")
    assert answers == ["1 True\n"] * 3


def test_the_manifest_is_readable_by_people(disk: Path) -> None:
    entries = json.loads((disk / "store.json").read_text(encoding="utf-8"))
    assert sorted(entries) == ["generation", "loaded", "prefixes", "quads", "sources"]
