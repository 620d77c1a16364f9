/** Receipts that go to customers by e-mail: wished for in a transaction, sent by a task, however long the mail server is away. */
@NullMarked
package dev.comptoir.sales.post;

import org.jspecify.annotations.NullMarked;
