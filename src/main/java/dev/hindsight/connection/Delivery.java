package dev.hindsight.connection;

/** What came to a webhook's address, before it is known who sent it. */
public final class Delivery {

    private final String token;
    private final String signature;
    private final byte[] body;

    /**
     * @param token of the address; empty text for none
     * @param signature the header {@code X-Hub-Signature}; empty text for none
     * @param body the bytes as they came
     */
    public Delivery(String token, String signature, byte[] body) {
        this.token = token;
        this.signature = signature;
        this.body = body.clone();
    }

    String token() {
        return token;
    }

    String signature() {
        return signature;
    }

    byte[] body() {
        return body.clone();
    }
}
