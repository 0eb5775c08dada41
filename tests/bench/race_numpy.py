#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Thetascope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""tests/bench/race_numpy.py FILE: the race that race_bench has written to a JSON file, in NumPy, as one
would write it by hand: all rates and starts side by side in arrays, temporary arrays used again, and what
has ended taken out. Prints the milliseconds and the cost by rate of each optimizer as JSON.
"""
import json
import sys
import time

import numpy as np


class SinLog:
    """sin 2θ · log θ², its slope and the rules, in arrays that shrink."""

    def __init__(self, theta):
        self.resize(len(theta))

    def resize(self, count):
        self.work = [np.empty(count) for _ in range(4)]

    def __call__(self, theta):
        """L and the slope; valid until the next call."""
        loss, slope, s, l = self.work
        np.multiply(theta, 2, out=slope)
        np.sin(slope, out=s)
        np.cos(slope, out=slope)
        np.multiply(theta, theta, out=l)
        np.log(l, out=l)
        np.multiply(s, l, out=loss)
        slope *= l
        s /= theta
        slope += s
        slope *= 2
        return loss, slope


class Gd:
    state = 0

    def step(self, t, theta, alpha, slope):
        slope *= alpha
        theta -= slope


class Momentum:
    state = 1

    def step(self, t, theta, alpha, slope, sigma):
        sigma *= 0.9
        slope *= alpha
        sigma -= slope
        theta += sigma


class RmsProp:
    state = 1

    def step(self, t, theta, alpha, slope, m):
        m *= 0.9
        square = slope * slope
        square *= 1 - 0.9
        m += square
        np.add(m, 1e-8, out=square)
        np.sqrt(square, out=square)
        slope *= alpha
        slope /= square
        theta -= slope


class Adam:
    state = 2

    def step(self, t, theta, alpha, slope, m, v):
        v *= 0.999
        square = slope * slope
        square *= 1 - 0.999
        v += square
        m *= 0.9
        np.multiply(slope, 1 - 0.9, out=slope)
        m += slope
        np.divide(v, 1 - 0.999 ** (t + 1), out=square)
        np.sqrt(square, out=square)
        square += 1e-8
        np.divide(m, 1 - 0.9 ** (t + 1), out=slope)
        slope *= alpha
        slope /= square
        theta -= slope


def race(rule, rates, starts, steps, target, low, high):
    """The cost by rate: all steps of all runs, divided by the number of arrivals."""
    alpha = np.repeat(rates, len(starts))
    theta = np.tile(starts, len(rates))
    made = np.full(len(theta), steps)
    arrived = np.zeros(len(theta), bool)
    number = np.arange(len(theta)) # of the runs that have not ended
    state = [np.zeros(len(theta)) for _ in range(rule.state)]
    function = SinLog(theta)
    for t in range(steps + 1):
        loss, slope = function(theta)
        hit = (loss <= target) & (theta >= low) & (theta <= high) & np.isfinite(slope) & np.isfinite(loss)
        over = hit | ~(np.isfinite(loss) & np.isfinite(slope))
        if over.any():
            made[number[over]] = t
            arrived[number[hit]] = True
            rest = np.flatnonzero(~over)
            if len(rest) == 0:
                break
            theta, alpha, number = theta[rest], alpha[rest], number[rest]
            state = [each[rest] for each in state]
            slope = slope[rest]
            function.resize(len(rest))
        if t < steps:
            rule.step(t, theta, alpha, slope, *state)
    arrivals = arrived.reshape(len(rates), -1).sum(axis=1)
    spent = made.reshape(len(rates), -1).sum(axis=1)
    return np.where(arrivals > 0, spent / np.maximum(arrivals, 1), np.inf)


def main():
    with open(sys.argv[1], encoding='utf-8') as file:
        given = json.load(file)
    rates = np.array(given['rates'])
    starts = np.array(given['starts'])
    rules = {'gd': Gd(), 'momentum': Momentum(), 'rmsprop': RmsProp(), 'adam': Adam()}
    results = {}
    with np.errstate(all='ignore'):
        for _ in range(2): # the second time, everything is warm
            times = {}
            for name, rule in rules.items():
                begin = time.perf_counter()
                results[name] = race(rule, rates, starts, given['steps'], given['target'], *given['range'])
                times[name] = 1000 * (time.perf_counter() - begin)
    json.dump({name: {'ms': times[name], 'costs': [float(cost) if np.isfinite(cost) else -1 for cost in costs]}
               for name, costs in results.items()}, sys.stdout)


main()
