package dev.comptoir.users.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where a request comes from.
 *
 * @param address of the client; behind a proxy, what a trusted one says (server.forward-headers-strategy)
 * @param userAgent what the browser calls itself, shortened; empty when it says nothing
 */
record Origin(String address, String userAgent) {

    private static final int LONGEST_USER_AGENT = 200;
    private static final int NETWORK_BYTES = 8;

    static Origin of(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return new Origin(request.getRemoteAddr(), agent == null ? "" : shortened(agent));
    }

    /** The address, or its network for IPv6, where one customer has 2^64 addresses to try from. */
    String network() {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            if (!(parsed instanceof Inet6Address) || parsed.isLoopbackAddress()) {
                return address;
            }
            byte[] bytes = parsed.getAddress();
            Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (IllegalArgumentException | UnknownHostException notAnAddress) {
            return address;
        }
    }

    private static String shortened(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", " ");
        return printable.substring(0, Math.min(printable.length(), LONGEST_USER_AGENT));
    }
}
