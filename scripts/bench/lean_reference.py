import numpy as np

from lean_layers import buffers, count, gather, gradients, views, weighted_sums

SIZES = (784, 64, 16, 10)
BATCH = 128
RATE = np.float32(3)
# Samples forward at once in an evaluation: few enough for what is between the layers to stay in the cache.
EVALUATED = 2000


def sigmoid(z):
    np.negative(z, out=z)
    np.exp(z, out=z)
    z += 1
    return np.reciprocal(z, out=z)


class Reference:
    """784-64-16-10, sigmoids, mean squared error, gradient descent; evaluated on both sets after each epoch."""

    def __init__(self, train, test):
        self.train, self.test = train, test
        self.flat = np.random.randn(count(SIZES)).astype(np.float32)
        self.by_flat = np.empty_like(self.flat)
        self.parameters, self.by = views(self.flat, SIZES), views(self.by_flat, SIZES)
        self.a, self.d = buffers(BATCH, SIZES), buffers(BATCH, SIZES)
        self.evaluated = buffers(EVALUATED, SIZES)
        self.t = np.empty((BATCH, SIZES[-1]), np.float32)

    def forward(self, x, activations):
        outputs = [x]
        for (weights, biases), out in zip(self.parameters, activations[1:]):
            outputs.append(sigmoid(weighted_sums(outputs[-1], weights, biases, out[: len(x)])))
        return outputs

    def step(self, rows):
        n = len(rows)
        x = gather(self.train[0], rows, self.a[0][:n])
        t = gather(self.train[1], rows, self.t[:n])
        a = self.forward(x, self.a)
        gradient = np.subtract(a[-1], t, out=self.d[-1][:n])
        gradient *= np.float32(2 / n)
        for layer in reversed(range(len(self.parameters))):
            output = a[layer + 1]
            gradient *= output
            # The output is not needed any more.
            gradient *= np.subtract(1, output, out=output)
            gradients(a[layer], gradient, *self.by[layer])
            if layer > 0:
                weights = self.parameters[layer][0]
                gradient = np.matmul(gradient, weights.T, out=self.d[layer][:n])
        self.by_flat *= RATE
        self.flat -= self.by_flat

    def evaluate(self, x, t):
        squares, right = 0.0, 0
        for begin in range(0, len(x), EVALUATED):
            part = slice(begin, begin + EVALUATED)
            y = self.forward(x[part], self.evaluated)[-1]
            right += np.count_nonzero(y.argmax(axis=1) == t[part].argmax(axis=1))
            y -= t[part]
            squares += float(np.vdot(y, y))
        return squares / t.size, right / len(x)

    def epoch(self):
        order = np.random.permutation(len(self.train[0]))
        for begin in range(0, len(order), BATCH):
            self.step(order[begin : begin + BATCH])
        loss, accuracy = self.evaluate(*self.train)
        self.evaluate(*self.test)
        return {"loss": loss, "accuracy": accuracy}
