/**
 * One way to ask a server: proxies, certificates, deadlines, size limits and error kinds. The only
 * user of OkHttp; what the answers mean is for others.
 */
@NullMarked
package ai.openclaw.http;

import org.jspecify.annotations.NullMarked;
