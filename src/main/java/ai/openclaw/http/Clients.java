package ai.openclaw.http;

import ai.openclaw.secret.Secret;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.Authenticator;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The OkHttp clients, built when they are first needed: the one for plain {@code http} does without
 * TLS, which saves 70 ms. Neither has time-outs of its own, follows redirects, or reads the JVM's
 * proxy settings: {@link Exchange} and {@link Proxies} do that.
 */
final class Clients {
  private final TrustedCertificates certificates;
  private @Nullable OkHttpClient plain;
  private @Nullable OkHttpClient secure;

  Clients(TrustedCertificates certificates) {
    this.certificates = certificates;
  }

  /** The client for that scheme and way. */
  OkHttpClient client(boolean https, @Nullable ProxyServer proxy) {
    OkHttpClient direct = https ? secure() : plain();
    if (proxy == null) {
      return direct;
    }
    InetSocketAddress address = InetSocketAddress.createUnresolved(proxy.host(), proxy.port());
    OkHttpClient.Builder builder = direct.newBuilder().proxy(new Proxy(proxy.type(), address));
    Secret authorization = proxy.authorization();
    if (authorization != null) {
      builder.proxyAuthenticator(onceWith(authorization));
    }
    return builder.build();
  }

  private static Authenticator onceWith(Secret authorization) {
    return (route, response) ->
        response.request().header("Proxy-Authorization") == null
            ? response
                .request()
                .newBuilder()
                .header("Proxy-Authorization", authorization.reveal())
                .build()
            : null;
  }

  private synchronized OkHttpClient plain() {
    if (plain == null) {
      plain = common().connectionSpecs(List.of(ConnectionSpec.CLEARTEXT)).build();
    }
    return plain;
  }

  private synchronized OkHttpClient secure() {
    if (secure == null) {
      OkHttpClient.Builder builder = common().connectionSpecs(List.of(ConnectionSpec.MODERN_TLS));
      X509TrustManager manager = certificates.trustManager();
      if (manager != null) {
        builder.sslSocketFactory(context(manager).getSocketFactory(), manager);
      }
      secure = builder.build();
    }
    return secure;
  }

  private static OkHttpClient.Builder common() {
    return new OkHttpClient.Builder()
        .followRedirects(false)
        .followSslRedirects(false)
        .proxy(Proxy.NO_PROXY)
        .connectTimeout(Duration.ZERO)
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO);
  }

  private static SSLContext context(X509TrustManager manager) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no TLS", e);
    }
  }
}
