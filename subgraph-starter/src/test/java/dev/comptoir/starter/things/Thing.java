package dev.comptoir.starter.things;

import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

record Thing(UUID id, String name, Money price, BigDecimal quantity, Instant madeAt) {}
