package ai.openclaw.http;

import java.io.IOException;
import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/** Answers a proxy that wants to know who asks: once, and then it is a failure in words. */
final class ProxyLogin implements Authenticator {
  private static final String HEADER = "Proxy-Authorization";

  private final ProxyServer proxy;

  ProxyLogin(ProxyServer proxy) {
    this.proxy = proxy;
  }

  /** The proxy does not let a request pass without another user and password. */
  static final class Refused extends IOException {
    Refused(String words) {
      super(words);
    }
  }

  @Override
  public @Nullable Request authenticate(@Nullable Route route, Response response)
      throws IOException {
    Request request = response.request();
    if (proxy.authorization() != null && request.header(HEADER) == null) {
      return request.newBuilder().header(HEADER, proxy.authorization().reveal()).build();
    }
    if (isOkHttpsOwnQuestion(response)) {
      return null;
    }
    String what =
        proxy.authorization() == null
            ? " wants a user and a password: put them into "
            : " does not accept the user and password in ";
    throw new Refused(
        "the proxy "
            + proxy.name()
            + what
            + proxy.variable()
            + ", http://<user>:<password>@"
            + proxy.name());
  }

  /** OkHttp asks before the proxy does, in order to spare a request. */
  private static boolean isOkHttpsOwnQuestion(Response response) {
    return "OkHttp-Preemptive".equalsIgnoreCase(response.header("Proxy-Authenticate"));
  }
}
