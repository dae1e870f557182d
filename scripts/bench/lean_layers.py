"""What both lean programs are made of: parameters and their gradients in one stretch of memory each, and buffers."""

import numpy as np


def views(flat, sizes):
    """Weights [m, n] and biases [n] of each layer, one after the other in `flat`."""
    found, at = [], 0
    for m, n in zip(sizes, sizes[1:]):
        weights = flat[at : at + m * n].reshape(m, n)
        at += m * n
        found.append((weights, flat[at : at + n]))
        at += n
    return found


def count(sizes):
    return sum(m * n + n for m, n in zip(sizes, sizes[1:]))


def buffers(rows, sizes):
    """One [rows, units] for each layer, the inputs included."""
    return [np.empty((rows, units), np.float32) for units in sizes]


def gather(x, rows, out):
    # With "raise", take makes a copy of its own first.
    return np.take(x, rows, axis=0, out=out, mode="clip")


def weighted_sums(x, weights, biases, out):
    np.matmul(x, weights, out=out)
    out += biases
    return out


def gradients(x, dz, by_weights, by_biases):
    np.matmul(x.T, dz, out=by_weights)
    np.sum(dz, axis=0, out=by_biases)
