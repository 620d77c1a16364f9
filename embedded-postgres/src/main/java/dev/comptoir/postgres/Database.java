package dev.comptoir.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A database with the one role that owns it and may connect to it. */
record Database(String name, String owner, String password, List<String> extensions) {

    void createIn(Connection superuser) throws SQLException {
        if (!exists(superuser, "select 1 from pg_roles where rolname = ?", owner)) {
            execute(superuser, "create role %I login", owner);
        }
        execute(superuser, "alter role %I password %L", owner, password);
        if (!exists(superuser, "select 1 from pg_database where datname = ?", name)) {
            execute(superuser, "create database %I owner %I", name, owner);
        }
        closeToPublic(superuser, name);
    }

    void createExtensions(Connection superuser) throws SQLException {
        for (String extension : extensions) {
            execute(superuser, "create extension if not exists %I", extension);
        }
    }

    /** By default PostgreSQL lets every role connect to every database. */
    static void closeToPublic(Connection superuser, String database) throws SQLException {
        execute(superuser, "revoke all on database %I from public", database);
    }

    private static boolean exists(Connection connection, String sql, String parameter) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, parameter);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Runs a utility statement, which takes no parameters; PostgreSQL itself quotes the words. */
    private static void execute(Connection connection, String template, String... words) throws SQLException {
        try (var quoting = connection.prepareStatement("select format(?, variadic ?)");
                var statement = connection.createStatement()) {
            quoting.setString(1, template);
            quoting.setArray(2, connection.createArrayOf("text", words));
            try (var quoted = quoting.executeQuery()) {
                quoted.next();
                statement.execute(quoted.getString(1));
            }
        }
    }
}
