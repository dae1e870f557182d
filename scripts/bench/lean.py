"""The bench's two works as somebody writes them in NumPy who wants speed: float32, and no array made twice.

Reads MNIST from the folder given first and trains for the epochs given second the network given third (reference or
deep). Prints "ready", then for each line on standard input one JSON line: an epoch's seconds, loss and accuracy.
"""

import json
import sys
import time

import numpy as np

from lean_deep import Deep
from lean_reference import Reference
from notebook import read


def load(folder, prefix):
    pixels = read(folder, f"{prefix}-images-idx3-ubyte", 16).reshape(-1, 784)
    labels = read(folder, f"{prefix}-labels-idx1-ubyte", 8)
    return pixels.astype(np.float32) / np.float32(255), np.eye(10, dtype=np.float32)[labels]


def main(folder, epochs, work):
    np.random.seed(0)
    run = {"reference": Reference, "deep": Deep}[work](load(folder, "train"), load(folder, "t10k"))
    print("ready", flush=True)
    for _ in range(epochs):
        sys.stdin.readline()
        start = time.perf_counter()
        figures = run.epoch()
        print(json.dumps({"seconds": time.perf_counter() - start, **figures}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
