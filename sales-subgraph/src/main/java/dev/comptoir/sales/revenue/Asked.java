package dev.comptoir.sales.revenue;

import dev.comptoir.starter.time.Period;
import java.util.UUID;

/** The figures of a store that somebody wants: those of each of its days that has any, or of the period as a whole. */
record Asked(UUID storeId, Period period, boolean dayByDay) {}
