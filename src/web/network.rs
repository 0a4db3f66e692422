//! Where a request comes from. A forwarded address is believed only when a proxy we trust hands it over;
//! anyone else could write anything there.

use std::net::{IpAddr, Ipv6Addr};

use ipnet::IpNet;
use poem::Request;

/// The networks whose word about the client's address is taken.
pub(crate) struct Proxies(Vec<IpNet>);

impl Proxies {
    /// A line that is no network is said in the log and trusted by nobody.
    pub fn read(lines: &[String]) -> Proxies {
        let networks = lines
            .iter()
            .filter_map(|line| {
                let read = line
                    .parse::<IpNet>()
                    .or_else(|_| line.parse::<IpAddr>().map(IpNet::from));
                if read.is_err() {
                    tracing::error!(line, "trusted_proxies has something that is no network");
                }
                read.ok()
            })
            .collect();
        Proxies(networks)
    }

    pub fn trusts(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address))
    }

    /// The client's address: from the right of `X-Forwarded-For`, the first that is not a proxy of ours.
    pub fn client(&self, request: &Request) -> IpAddr {
        let peer = request
            .remote_addr()
            .as_socket_addr()
            .map_or(IpAddr::from([127, 0, 0, 1]), |address| address.ip());
        if self.0.is_empty() || !self.trusts(peer) {
            return peer.to_canonical();
        }
        request
            .headers()
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|line| line.split(','))
            .filter_map(|part| part.trim().parse::<IpAddr>().ok())
            .rev()
            .find(|address| !self.trusts(*address))
            .unwrap_or(peer)
            .to_canonical()
    }
}

/// The network an address belongs to for limits: itself for IPv4, its /64 for IPv6, where one household has
/// more addresses than the whole of IPv4.
pub(crate) fn network_of(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(v4) => IpAddr::V4(v4),
        IpAddr::V6(v6) => {
            let kept = u128::from(v6) & !u128::from(u64::MAX);
            IpAddr::V6(Ipv6Addr::from(kept))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(proxies: &[&str], forwarded: &str) -> String {
        let lines: Vec<String> = proxies.iter().map(|&line| line.to_owned()).collect();
        let request = Request::builder()
            .header("x-forwarded-for", forwarded)
            .finish();
        Proxies::read(&lines).client(&request).to_string()
    }

    #[test]
    fn a_forwarded_address_is_believed_only_from_our_own_proxy() {
        // A request of the tests has no peer and counts as coming from 127.0.0.1.
        assert_eq!(from(&[], "203.0.113.9"), "127.0.0.1");
        assert_eq!(from(&["10.0.0.0/8"], "203.0.113.9"), "127.0.0.1");
        assert_eq!(from(&["127.0.0.1"], "203.0.113.9"), "203.0.113.9");
        assert_eq!(
            from(
                &["127.0.0.0/8", "10.0.0.0/8"],
                "6.6.6.6, 203.0.113.9, 10.1.2.3"
            ),
            "203.0.113.9"
        );
        assert_eq!(from(&["127.0.0.1"], "nonsense"), "127.0.0.1");
    }

    #[test]
    fn a_household_is_one_network() {
        let network = |text: &str| network_of(text.parse().unwrap()).to_string();
        assert_eq!(network("192.0.2.7"), "192.0.2.7");
        assert_eq!(network("::ffff:192.0.2.7"), "192.0.2.7");
        assert_eq!(network("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
    }
}
