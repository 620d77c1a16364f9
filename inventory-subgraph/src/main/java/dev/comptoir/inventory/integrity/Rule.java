package dev.comptoir.inventory.integrity;

import java.util.Locale;

/**
 * A rule that all stock obeys, as a query of what breaks it: one row each, with a column {@code example} that names it in
 * the words of the tables, which are the same in every language.
 */
enum Rule {
    ON_HAND_EQUALS_MOVEMENTS("""
            with moved as (
                select product_id, location_id, sum(quantity) as quantity
                  from (select product_id, to_location_id as location_id, quantity from stock_movement
                         union all
                        select product_id, from_location_id, -quantity from stock_movement) movement
                  join location on location.id = location_id
                 where location.kind in ('STORE', 'WAREHOUSE')
                 group by product_id, location_id
            )
            select format('product=%s location=%s movements=%s on_hand=%s',
                          product_id, location_id, coalesce(moved.quantity, 0), coalesce(on_hand, 0)) as example
              from moved full join stock_level using (product_id, location_id)
             where coalesce(moved.quantity, 0) <> coalesce(on_hand, 0)
            """),
    PRODUCT_SUMS_TO_ZERO("""
            select format('product=%s sum=%s', product_id, sum(quantity)) as example
              from (select product_id, on_hand as quantity from stock_level
                     union all
                    select product_id, quantity from stock_movement join location on location.id = to_location_id
                     where location.kind not in ('STORE', 'WAREHOUSE')
                     union all
                    select product_id, -quantity from stock_movement join location on location.id = from_location_id
                     where location.kind not in ('STORE', 'WAREHOUSE')) held
             group by product_id
            having sum(quantity) <> 0
            """),
    RESERVED_WITHIN_ON_HAND("""
            select format('product=%s location=%s reserved=%s on_hand=%s', product_id, location_id, reserved, on_hand)
                   as example
              from stock_level join location on location.id = location_id
             where reserved > on_hand and not location.allows_negative
            """),
    RESERVED_EQUALS_RESERVATIONS("""
            with held as (
                select product_id, location_id, sum(quantity) as quantity
                  from reservation_line join reservation on reservation.id = reservation_id
                 where status = 'HELD'
                 group by product_id, location_id
            )
            select format('product=%s location=%s reservations=%s reserved=%s',
                          product_id, location_id, coalesce(held.quantity, 0), coalesce(reserved, 0)) as example
              from held full join stock_level using (product_id, location_id)
             where coalesce(held.quantity, 0) <> coalesce(reserved, 0)
            """),
    ONE_MOVEMENT_PER_CAUSE("""
            select format('cause=%s movements=%s', cause, count(*)) as example
              from stock_movement group by cause having count(*) > 1
            """),
    APPROVED_REQUEST_HAS_ONE_TRANSFER("""
            with request as (
                select id, product_id, store_id, granted_quantity, 'replenishment:' || id as cause
                  from replenishment_request where status = 'APPROVED'
            ), transfer as (
                select cause, kind, product_id, quantity, from_location_id, to_location_id from stock_movement
                 where starts_with(cause, 'replenishment:')
            )
            select format('cause=%s transfers=%s', cause, count(transfer.kind)) as example
              from request full join transfer using (cause)
             group by cause
            having count(*) <> 1
                or not coalesce(bool_and(transfer.kind = 'TRANSFER'
                                and transfer.product_id = request.product_id
                                and transfer.quantity = granted_quantity
                                and transfer.to_location_id = store_id), false)
            """),
    COUNTERS_EQUAL_LEVELS("""
            with kept as (
                select location_id, sum(outs) as outs, sum(lows) as lows, sum(overs) as overs
                  from stock_attention group by location_id
            ), counted as (
                select location_id,
                       count(*) filter (where available <= 0) as outs,
                       count(*) filter (where available > 0 and shortfall >= 0) as lows,
                       count(*) filter (where surplus > 0) as overs
                  from stock_level group by location_id
            )
            select format('location=%s counters=%s/%s/%s levels=%s/%s/%s', location_id,
                          kept.outs, kept.lows, kept.overs, counted.outs, counted.lows, counted.overs) as example
              from kept full join counted using (location_id)
             where (coalesce(kept.outs, 0), coalesce(kept.lows, 0), coalesce(kept.overs, 0))
                   <> (coalesce(counted.outs, 0), coalesce(counted.lows, 0), coalesce(counted.overs, 0))
            """);

    /** A row for each violation. */
    final String violations;

    Rule(String violations) {
        this.violations = violations;
    }

    /** As the graph and the metric call it, such as {@code on-hand-equals-movements}. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
