"""The work of one training run of the published 784-64-16-10 network, in NumPy.

Reads MNIST from the folder given first, trains for the epochs given second with the loss given third (mse or
cross-entropy), and prints one JSON line per epoch: its seconds, evaluation included, and its four figures. A line
"ready" on standard input lets each epoch begin, so that another program can be timed in turn.
"""

import gzip
import json
import sys
import time
from pathlib import Path

import numpy as np

SIZES = (784, 64, 16, 10)
BATCH = 128
RATES = {"mse": 3.0, "cross-entropy": 0.5}
DELTA = 1e-7


def read(folder, name, header):
    packed = Path(folder) / f"{name}.gz"
    content = gzip.decompress(packed.read_bytes()) if packed.exists() else (Path(folder) / name).read_bytes()
    return np.frombuffer(content, dtype=np.uint8, offset=header)


def load(folder, prefix):
    pixels = read(folder, f"{prefix}-images-idx3-ubyte", 16).reshape(-1, SIZES[0])
    labels = read(folder, f"{prefix}-labels-idx1-ubyte", 8)
    return pixels.astype(np.float32) / np.float32(255), np.eye(SIZES[-1])[labels]


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(parameters, x):
    activations = [x]
    for weights, biases in parameters:
        activations.append(sigmoid(activations[-1] @ weights + biases))
    return activations


def mean_squared_error(y, t):
    return np.mean((y - t) ** 2)


def cross_entropy(y, t):
    return -np.sum(t * np.log(y + DELTA) + (1 - t) * np.log(1 - y + DELTA)) / len(y)


LOSSES = {
    "mse": (mean_squared_error, lambda y, t: 2 * (y - t) / len(y)),
    "cross-entropy": (cross_entropy, lambda y, t: (y - t) / (len(y) * (1 - y) * y + DELTA)),
}


def step(parameters, x, t, gradient_of_loss, rate):
    activations = forward(parameters, x)
    gradient = gradient_of_loss(activations[-1], t)
    for layer in reversed(range(len(parameters))):
        weights, biases = parameters[layer]
        output = activations[layer + 1]
        gradient = gradient * output * (1 - output)
        by_weights = activations[layer].T @ gradient
        by_biases = gradient.sum(axis=0)
        if layer > 0:
            gradient = gradient @ weights.T
        weights -= rate * by_weights
        biases -= rate * by_biases


def evaluate(parameters, x, t, loss):
    y = forward(parameters, x)[-1]
    return loss(y, t), np.mean(y.argmax(axis=1) == t.argmax(axis=1))


def main(folder, epochs, which):
    train_x, train_t = load(folder, "train")
    test_x, test_t = load(folder, "t10k")
    loss, gradient_of_loss = LOSSES[which]
    np.random.seed(0)
    parameters = [(np.random.randn(m, n), np.random.randn(n)) for m, n in zip(SIZES, SIZES[1:])]
    print("ready", flush=True)
    for epoch in range(1, epochs + 1):
        sys.stdin.readline()
        start = time.perf_counter()
        order = np.random.permutation(len(train_x))
        train_x, train_t = train_x[order], train_t[order]
        for begin in range(0, len(train_x), BATCH):
            batch = slice(begin, begin + BATCH)
            step(parameters, train_x[batch], train_t[batch], gradient_of_loss, RATES[which])
        train_loss, train_accuracy = evaluate(parameters, train_x, train_t, loss)
        test_loss, test_accuracy = evaluate(parameters, test_x, test_t, loss)
        figures = {
            "epoch": epoch,
            "seconds": time.perf_counter() - start,
            "trainLoss": train_loss,
            "trainAccuracy": train_accuracy,
            "testLoss": test_loss,
            "testAccuracy": test_accuracy,
        }
        print(json.dumps(figures), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
