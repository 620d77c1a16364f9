package dev.comptoir.inventory.counting;

import dev.comptoir.starter.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a count comes to so far, or came to when it was closed.
 *
 * @param total how many products it is about, counted or not
 * @param value the differences at cost; null when the cost of something that differs is not known
 */
record CountFigures(
        int counted, int total, int differences, @Nullable Money value) {}
