#!/usr/bin/env python3
"""Gradient descent on L = sin 2θ · log θ².

Made with Thetascope. It needs nothing but Python, and writes each step as a line of CSV. Thetascope ends a
descent as soon as it is at rest; here all steps are made.
"""
import csv
import math
import sys

START = -5.0
STEPS = 200


def loss(theta):
    return math.sin(2*theta)*math.log(theta**2)


def slope(theta):
    return 2*math.cos(2*theta)*math.log(theta**2) + 2*math.sin(2*theta)/theta


def gd(alpha):
    """Gradient descent. One learning rate throughout."""
    def step(t, theta, g):
        alpha_t = alpha
        sigma = -alpha_t*g
        return alpha_t, sigma

    return step


def momentum(alpha, mu):
    """Momentum. A rolling ball: faster and faster downhill, through small dips and past minima."""
    sigma = 0.0

    def step(t, theta, g):
        nonlocal sigma
        alpha_t = alpha
        sigma = mu*sigma - alpha_t*g
        return alpha_t, sigma

    return step


def adagrad(alpha, delta):
    """AdaGrad. Adaptive gradient: becomes careful where it has been steep, and may stall."""
    Sigma = 0.0

    def step(t, theta, g):
        nonlocal Sigma
        Sigma = Sigma + g**2
        alpha_t = alpha/(delta + math.sqrt(Sigma))
        sigma = -alpha_t*g
        return alpha_t, sigma

    return step


def rmsprop(alpha, beta, delta):
    """RMSProp. Forgets old slopes: bold on the flat, careful where it is steep."""
    m = 0.0

    def step(t, theta, g):
        nonlocal m
        m = beta*m + (1 - beta)*g**2
        alpha_t = alpha/math.sqrt(delta + m)
        sigma = -alpha_t*g
        return alpha_t, sigma

    return step


def descend(label, optimizer, **parameters):
    """Writes a line for each step of a descent."""
    step = optimizer(**parameters)
    theta = START
    for t in range(STEPS + 1):
        try:
            L, g = loss(theta), slope(theta)
            alpha_t, sigma = step(t, theta, g)
        except (ArithmeticError, ValueError):  # outside the domain, or too large
            L = g = alpha_t = sigma = math.nan
        table.writerow([label, t, theta, L, g, alpha_t, sigma])
        if not all(map(math.isfinite, (L, g, sigma))):
            break
        theta = theta + sigma


table = csv.writer(sys.stdout, lineterminator="\n")
table.writerow(["optimizer", "step", "theta", "loss", "gradient",
                "learning_rate", "update"])
descend("gd:alpha=0.05", gd, alpha=0.05)
descend("momentum:alpha=0.05,mu=0.8", momentum, alpha=0.05, mu=0.8)
descend("adagrad:alpha=0.5", adagrad, alpha=0.5, delta=1e-8)
descend("rmsprop:alpha=0.1,beta=0.9", rmsprop, alpha=0.1, beta=0.9, delta=1e-8)
