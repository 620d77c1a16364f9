package dev.comptoir.users.customer;

/** A field that can be at fault. */
enum CustomerField {
    NAME,
    EMAIL,
    PHONE,
    NOTE
}
