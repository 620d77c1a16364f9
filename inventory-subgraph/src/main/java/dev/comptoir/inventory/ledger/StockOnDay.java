package dev.comptoir.inventory.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * On hand at the end of a day.
 *
 * @param day in UTC
 */
record StockOnDay(LocalDate day, BigDecimal onHand) {}
