package dev.comptoir.starter.serviceclient;

/** Another service answered, but with an error: the call was wrong, or it has a bug. */
public final class ServiceError extends RuntimeException {

    private final String service;
    private final String code;

    ServiceError(String service, String code, String message) {
        super("%s: %s: %s".formatted(service, code, message));
        this.service = service;
        this.code = code;
    }

    public String service() {
        return service;
    }

    /** The {@code extensions.code} of its first error. */
    public String code() {
        return code;
    }
}
