package dev.hindsight.host.confluence.link;

import com.atlassian.sal.api.net.Request.MethodType;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What is sent: method, address, headers and a body that may be empty. */
record Outgoing(MethodType method, URI url, Map<String, List<String>> headers, String body) {}
