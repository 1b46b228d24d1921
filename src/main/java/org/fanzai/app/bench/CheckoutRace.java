package org.fanzai.app.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Whole checkouts and bare ones of libraries of several sizes, in turn, so that all of them have the
/// same machine. Each figure is that of the round in which its median was the lowest.
final class CheckoutRace {
    private static final double GOAL = 1.5;
    private static final double GOAL_OF_SIZE = 1.2;

    private final List<BenchLibrary> libraries;
    private final double[][][] whole; // by library, round and run
    private final double[][][] bare;

    private CheckoutRace(List<BenchLibrary> libraries, int rounds, int runs) {
        this.libraries = libraries;
        this.whole = new double[libraries.size()][rounds][runs];
        this.bare = new double[libraries.size()][rounds][runs];
    }

    /// The libraries in the order of their sizes; after the first come its ratios to the first.
    static List<Figure> run(List<BenchLibrary> libraries, int warmUp, int rounds, int runs) {
        for (int i = 0; i < warmUp; i++)
            for (var library : libraries) {
                library.pairs().whole();
                library.pairs().bare();
            }
        var race = new CheckoutRace(libraries, rounds, runs);
        for (int round = 0; round < rounds; round++) for (int run = 0; run < runs; run++) race.pairs(round, run);
        return race.figures();
    }

    private void pairs(int round, int run) {
        for (int i = 0; i < libraries.size(); i++) {
            var pairs = libraries.get(i).pairs();
            if (run % 2 == 0) whole[i][round][run] = pairs.whole();
            bare[i][round][run] = pairs.bare();
            if (run % 2 == 1) whole[i][round][run] = pairs.whole();
        }
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        for (int i = 0; i < libraries.size(); i++) {
            var of = ", " + libraries.get(i).size().items() + " items";
            figures.add(Figure.seconds("filling" + of, libraries.get(i).filling()));
            figures.add(Figure.millis("whole" + of, best(whole[i])));
            figures.add(Figure.millis("bare" + of, best(bare[i])));
            figures.add(Figure.ratio("whole/bare" + of, GOAL, best(ratios(whole[i], bare[i]))));
            if (i == 0) continue;
            figures.add(Figure.ratio("size, whole" + of, GOAL_OF_SIZE, best(ratios(whole[i], whole[0]))));
            figures.add(Figure.ratio("size, bare" + of, GOAL_OF_SIZE, best(ratios(bare[i], bare[0]))));
        }
        return figures;
    }

    private static double[] best(double[][] rounds) {
        return Arrays.stream(rounds)
                .min(Comparator.comparingDouble(Figure::median))
                .orElseThrow();
    }

    /// Pair by pair.
    private static double[][] ratios(double[][] above, double[][] below) {
        var ratios = new double[above.length][];
        for (int round = 0; round < above.length; round++) {
            ratios[round] = new double[above[round].length];
            for (int run = 0; run < ratios[round].length; run++)
                ratios[round][run] = above[round][run] / below[round][run];
        }
        return ratios;
    }
}
