package dev.comptoir.sales.bill;

import dev.comptoir.sales.bill.Promotion.FreeUnits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The best groups with free units of what is left, by ware. */
final class PieceGroups {

    /** Of more pieces than this, the dearest are grouped. */
    static final int MOST_PIECES = 2_000;

    private final List<Ware> wares;
    private final List<Promotion> promotions;
    private final int[] pieces;
    private final FreePieces.Best best;

    /** @param promotions with free units, all of them */
    PieceGroups(Left left, List<Promotion> promotions) {
        this.wares = left.wares();
        this.promotions = promotions;
        this.pieces = pieces(left, promotions);
        this.best = FreePieces.of(
                promotions.stream().map(one -> (FreeUnits) one.rule()).toList(), units());
    }

    /** The wares of the pieces that can be in groups, piece by piece, from the dearest to the cheapest. */
    static int[] pieces(Left left, List<Promotion> promotions) {
        return IntStream.range(0, left.wares().size())
                .filter(ware -> promotions.stream().anyMatch(left.wares().get(ware)::isIn))
                .boxed()
                .sorted(Comparator.comparing(
                        ware -> left.wares().get(ware).price().negate()))
                .flatMapToInt(ware -> IntStream.generate(() -> ware)
                        .limit(left.quantities().get(ware).longValue()))
                .limit(MOST_PIECES)
                .toArray();
    }

    /** What they save beyond what their pieces save without, in millionths. */
    long gain() {
        return best.gain();
    }

    List<Taken> taken() {
        int[][] paid = new int[promotions.size()][wares.size()];
        int[][] free = new int[promotions.size()][wares.size()];
        for (int piece = 0; piece < pieces.length; piece++) {
            if (best.promotion()[piece] >= 0) {
                (best.free()[piece] ? free : paid)[best.promotion()[piece]][pieces[piece]]++;
            }
        }
        var taken = new ArrayList<Taken>();
        for (int promotion = 0; promotion < promotions.size(); promotion++) {
            for (int ware = 0; ware < wares.size(); ware++) {
                if (paid[promotion][ware] + free[promotion][ware] > 0) {
                    taken.add(new Taken.Pieces(
                            promotions.get(promotion), ware, paid[promotion][ware], free[promotion][ware]));
                }
            }
        }
        return taken;
    }

    private FreePieces.Units units() {
        boolean[][] eligible = wares.stream()
                .map(ware -> {
                    boolean[] in = new boolean[promotions.size()];
                    IntStream.range(0, in.length).forEach(i -> in[i] = ware.isIn(promotions.get(i)));
                    return in;
                })
                .toArray(boolean[][]::new);
        return new FreePieces.Units(
                IntStream.of(pieces)
                        .mapToLong(ware -> Ware.millionths(wares.get(ware).price()))
                        .toArray(),
                IntStream.of(pieces)
                        .mapToLong(ware -> Ware.millionths(wares.get(ware).off()))
                        .toArray(),
                IntStream.of(pieces).mapToObj(ware -> eligible[ware]).toArray(boolean[][]::new));
    }
}
