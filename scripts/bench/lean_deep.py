import numpy as np

from lean_layers import buffers, count, gather, gradients, views, weighted_sums

SIZES = (784, 500, 400, 300, 200, 100, 50, 10)
BATCH = 256
IMAGES = 48_000
RATE, BETA1, BETA2, EPSILON = 1e-3, 0.9, 0.999, 1e-8
LEAK = np.float32(0.01)
# Parameters that Adam takes at once: few enough for its four arrays and a buffer to stay in the cache.
ADAPTED = 8192


class Adam:
    """Both running sums are kept without the factor 1 - beta, which the step makes up for."""

    def __init__(self, parameters, gradients):
        first, second = np.zeros_like(parameters), np.zeros_like(parameters)
        parts = [slice(at, at + ADAPTED) for at in range(0, len(parameters), ADAPTED)]
        self.parts = [(parameters[p], gradients[p], first[p], second[p]) for p in parts]
        self.buffer = np.empty(ADAPTED, np.float32)
        self.updates = 0

    def step(self):
        self.updates += 1
        unscaled = np.sqrt((1 - BETA2**self.updates) / (1 - BETA2))
        rate = np.float32(RATE * (1 - BETA1) * unscaled / (1 - BETA1**self.updates))
        epsilon = np.float32(EPSILON * unscaled)
        beta1, beta2 = np.float32(BETA1), np.float32(BETA2)
        for w, g, first, second in self.parts:
            buffer = self.buffer[: len(w)]
            first *= beta1
            first += g
            second *= beta2
            second += np.multiply(g, g, out=buffer)
            np.sqrt(second, out=buffer)
            buffer += epsilon
            np.divide(first, buffer, out=buffer)
            buffer *= rate
            w -= buffer


class Deep:
    """784-500-400-300-200-100-50-10, leaky ReLUs, softmax cross-entropy, Adam; updates only."""

    def __init__(self, train, test):
        self.train = train
        self.flat, self.by_flat = np.zeros((2, count(SIZES)), np.float32)
        self.parameters, self.by = views(self.flat, SIZES), views(self.by_flat, SIZES)
        for weights, _ in self.parameters:
            deviation = np.sqrt(2 / ((1 + LEAK**2) * len(weights)))
            weights[:] = deviation * np.random.randn(*weights.shape)
        self.adam = Adam(self.flat, self.by_flat)
        self.a, self.d = buffers(BATCH, SIZES), buffers(BATCH, SIZES)
        self.t = np.empty((BATCH, SIZES[-1]), np.float32)

    def forward(self, x):
        n, a = len(x), [x]
        for (weights, biases), out, scaled in zip(self.parameters, self.a[1:], self.d[1:]):
            z = weighted_sums(a[-1], weights, biases, out[:n])
            a.append(z)
            if out is not self.a[-1]:
                np.maximum(z, np.multiply(z, LEAK, out=scaled[:n]), out=z)
        y = a[-1]
        y -= y.max(axis=1, keepdims=True)
        np.exp(y, out=y)
        y /= y.sum(axis=1, keepdims=True)
        return a

    def step(self, rows):
        """Returns the sum of the samples' losses."""
        n = len(rows)
        t = gather(self.train[1], rows, self.t[:n])
        a = self.forward(gather(self.train[0], rows, self.a[0][:n]))
        loss = -float(np.log(np.einsum("ij,ij->i", a[-1], t)).sum())
        gradient = np.subtract(a[-1], t, out=self.d[-1][:n])
        gradient *= np.float32(1 / n)
        for layer in reversed(range(len(self.parameters))):
            gradients(a[layer], gradient, *self.by[layer])
            if layer > 0:
                weights = self.parameters[layer][0]
                gradient = np.matmul(gradient, weights.T, out=self.d[layer][:n])
                np.multiply(gradient, LEAK, out=gradient, where=a[layer] <= 0)
        self.adam.step()
        return loss

    def epoch(self):
        order = np.random.permutation(IMAGES)
        losses = sum(self.step(order[begin : begin + BATCH]) for begin in range(0, IMAGES, BATCH))
        return {"loss": losses / IMAGES}
