package ai.openclaw.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The OkHttp clients, built when they are first needed: the one for plain {@code http} does without
 * TLS and its certificates. Neither has time-outs of its own, follows redirects, or reads the JVM's
 * proxy settings: {@link Exchange} and {@link Proxies} do that.
 */
final class Clients {
  /** Gives a 407 that no proxy of ours has sent a name; to OkHttp it breaks the protocol. */
  static final class Unproxied implements Interceptor {
    private static final int PROXY_WANTS_A_LOGIN = 407;

    /** The answer. */
    static final class WantsLogin extends ProtocolException {
      WantsLogin() {
        super("407 without a proxy");
      }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request());
      Connection connection = chain.connection();
      boolean ours = connection != null && connection.route().proxy().type() == Proxy.Type.HTTP;
      if (response.code() == PROXY_WANTS_A_LOGIN && !ours) {
        response.close();
        throw new WantsLogin();
      }
      return response;
    }
  }

  private final TrustedCertificates certificates;
  private @Nullable OkHttpClient plain;
  private @Nullable OkHttpClient secure;

  Clients(TrustedCertificates certificates) {
    this.certificates = certificates;
  }

  /**
   * The client for that scheme and way.
   *
   * @param fresh whether it must open a connection: on one that the server may be closing, a
   *     request that is sent once only would be lost
   */
  OkHttpClient client(boolean https, @Nullable ProxyServer proxy, boolean fresh) {
    OkHttpClient direct = https ? secure() : plain();
    if (proxy == null && !fresh) {
      return direct;
    }
    OkHttpClient.Builder builder = direct.newBuilder();
    if (proxy != null) {
      InetSocketAddress address = InetSocketAddress.createUnresolved(proxy.host(), proxy.port());
      builder
          .proxy(new Proxy(proxy.type(), address))
          .proxyAuthenticator(new ProxyServer.Login(proxy));
    }
    if (fresh) {
      builder.connectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS));
    }
    return builder.build();
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
        .addNetworkInterceptor(new Unproxied())
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
