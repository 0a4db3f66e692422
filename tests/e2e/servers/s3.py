"""An S3 server on a free port, for the storage tests: moto, with one empty bucket.

Prints one line when it is ready, the address with key, secret and bucket in it, and runs until it is ended.
"""

import signal

import boto3
from moto.server import ThreadedMotoServer

KEY, SECRET, BUCKET = "talkoo", "kuusilahti", "talkoo-test"

server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
_, port = server.get_host_and_port()
boto3.client(
    "s3",
    endpoint_url=f"http://127.0.0.1:{port}",
    region_name="us-east-1",
    aws_access_key_id=KEY,
    aws_secret_access_key=SECRET,
).create_bucket(Bucket=BUCKET)
print(f"http://{KEY}:{SECRET}@127.0.0.1:{port}/{BUCKET}", flush=True)
signal.signal(signal.SIGTERM, lambda *_: server.stop())
signal.pause()
