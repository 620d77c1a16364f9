package dev.comptoir.ui.till;

/**
 * Something beside the basket that has keys of its own among F1 to F10. They come in the order in which they were pressed,
 * also those that were pressed before it stood there: nobody has to wait for the page.
 */
interface TakesKeys {
    /** @param key as browsers call it; those that mean nothing here are left alone */
    void press(String key);
}
