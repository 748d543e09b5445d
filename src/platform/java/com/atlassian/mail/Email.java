package com.atlassian.mail;

import java.util.HashMap;
import java.util.Map;
import javax.mail.Multipart;

/** A mail that is to be sent. It says of itself that it is one of many. */
public class Email {
    private final Map<String, String> headers = new HashMap<>(Map.of("Precedence", "bulk"));
    private final String to;
    private String subject = "";
    private String body = "";
    private String mimeType = "text/plain";
    private String encoding = "UTF-8";
    private Multipart multipart;
    private String messageId;

    public Email(String to) {
        if (to == null || to.isBlank()) {
            throw new IllegalArgumentException("'To' is a required field");
        }
        this.to = to;
    }

    public String getTo() {
        return to;
    }

    public String getSubject() {
        return subject;
    }

    public Email setSubject(String subject) {
        this.subject = subject;
        return this;
    }

    public String getBody() {
        return body;
    }

    public Email setBody(String body) {
        this.body = body;
        return this;
    }

    public String getMimeType() {
        return mimeType;
    }

    public Email setMimeType(String mimeType) {
        this.mimeType = mimeType;
        return this;
    }

    public String getEncoding() {
        return encoding;
    }

    public Email setEncoding(String encoding) {
        this.encoding = encoding;
        return this;
    }

    public Multipart getMultipart() {
        return multipart;
    }

    /** Its parts instead of the body. */
    public Email setMultipart(Multipart multipart) {
        this.multipart = multipart;
        return this;
    }

    public String getMessageId() {
        return messageId;
    }

    /** Without the angle brackets. */
    public void setMessageId(String messageId) {
        this.messageId = messageId;
    }

    public Map<String, String> getHeaders() {
        return headers;
    }

    /** In place of one of the same name. */
    public void addHeader(String name, String value) {
        headers.put(name, value);
    }
}
